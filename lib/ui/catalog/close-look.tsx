"use client";

import Lightbox from "yet-another-react-lightbox";
import Zoom from "yet-another-react-lightbox/plugins/zoom";
import "yet-another-react-lightbox/styles.css";

/** A picture to look at closely. */
export interface CloseLook {
  src: string;
  alt: string;
  /** Pixels. */
  width: number;
  height: number;
  /** Where in the gallery it stands. */
  place: number;
}

export interface CloseLookProps {
  pictures: CloseLook[];
  /** The one it opens with. */
  index: number;
  /** What the pictures show. */
  label: string;
  onClose: () => void;
  /** Another one is looked at. */
  onView: (picture: CloseLook) => void;
}

/**
 * Pictures on the whole screen, with zoom by wheel, pinch, double tap or `+` and `-`; arrows lead on, Escape closes and
 * the focus goes back. Loaded when somebody asks for it.
 */
export function CloseLook({ pictures, index, label, onClose, onView }: CloseLookProps) {
  return (
    <Lightbox
      carousel={{ finite: true, padding: 0 }}
      close={onClose}
      controller={{ closeOnBackdropClick: true, closeOnPullDown: true }}
      index={index}
      labels={{ Lightbox: `Pictures of ${label}` }}
      on={{
        view: ({ index: now }) => {
          const picture = pictures[now];
          if (picture) onView(picture);
        },
      }}
      open
      plugins={[Zoom]}
      render={pictures.length > 1 ? {} : { buttonPrev: () => null, buttonNext: () => null }}
      slides={pictures.map(({ src, alt, width, height }) => ({ src, alt, width, height }))}
      styles={{ root: { "--yarl__color_backdrop": "rgb(12 10 8 / 0.96)" } }}
      zoom={{ maxZoomPixelRatio: 2, scrollToZoom: true }}
    />
  );
}
