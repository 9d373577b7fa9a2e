import type { ComponentProps } from "react";

/** A form that posts to an action. While that is out it takes no second click: every try counts. */
export function PostForm({ busy, ...rest }: ComponentProps<"form"> & { busy: boolean }) {
  return (
    <form
      onSubmit={(event) => {
        if (busy) event.preventDefault();
      }}
      {...rest}
    />
  );
}
