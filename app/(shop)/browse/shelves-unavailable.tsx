import { PageHeader } from "@/lib/ui/chrome/page-header";
import { Notice } from "@/lib/ui/primitives/notice";

/** Where products that were narrowed down could not be read just now. */
export function ShelvesUnavailable({ title }: { title: string }) {
  return (
    <>
      <PageHeader title={title} />
      <div className="gutter">
        <Notice title="We cannot look through the shelves just now" tone="danger">
          That is our side, not yours. Please try again in a moment; your cart is kept.
        </Notice>
      </div>
    </>
  );
}
