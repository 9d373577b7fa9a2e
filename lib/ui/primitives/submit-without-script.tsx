/** The button of a form that sends itself where scripts run. */
export function SubmitWithoutScript() {
  return (
    <noscript>
      <button className="min-h-11 rounded-control border border-control px-4" type="submit">
        Apply
      </button>
    </noscript>
  );
}
