import { useEffect } from "react";

/** Calls back when somebody comes back with the Back button to the page as they left it. `onReturn` must not change. */
export function useReturn(onReturn: () => void): void {
  useEffect(() => {
    const onShow = ({ persisted }: PageTransitionEvent) => {
      if (persisted) onReturn();
    };
    addEventListener("pageshow", onShow);
    return () => removeEventListener("pageshow", onShow);
  }, [onReturn]);
}
