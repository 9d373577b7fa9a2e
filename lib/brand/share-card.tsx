/** Colours of the light theme in `app/globals.css`; what draws this picture knows no stylesheet. */
const paper = "#faf6ee";
const ink = "#1a1611";
const muted = "#5a5146";
const accent = "#1f3fc4";

/** Name, claim and mark of the shop, 1200 x 630: what a shared link shows where there is no picture of its own. */
export function ShareCard({ name, claim, tagline }: { name: string; claim: string; tagline: string }) {
  return (
    <div style={{ display: "flex", width: "100%", height: "100%", background: paper, color: ink }}>
      <div
        style={{
          display: "flex",
          flexDirection: "column",
          justifyContent: "space-between",
          width: 780,
          padding: "66px 74px",
        }}
      >
        <div style={{ display: "flex", alignItems: "center", gap: 18, fontFamily: "Display", fontSize: 36 }}>
          <Mark color={accent} size={44} />
          {name}
        </div>
        <div style={{ display: "flex", flexDirection: "column" }}>
          <div
            style={{
              fontFamily: "Display",
              flexDirection: "column",
              display: "flex",
              fontSize: claim.length > 32 ? 80 : 108,
              letterSpacing: "-0.03em",
              lineHeight: 1.02,
            }}
          >
            {claim.split(/(?<=[.!?])\s/).map((sentence) => (
              <span key={sentence}>{sentence}</span>
            ))}
          </div>
          <div style={{ marginTop: 30, color: muted, fontFamily: "Text", fontSize: 30 }}>{tagline}</div>
        </div>
      </div>
      <div
        style={{
          display: "flex",
          flex: 1,
          alignItems: "center",
          justifyContent: "center",
          background: accent,
        }}
      >
        <Mark color={paper} size={420} />
      </div>
    </div>
  );
}

/** The mark of `logo.tsx` in a size and a colour. */
function Mark({ color, size }: { color: string; size: number }) {
  return (
    <svg aria-hidden="true" fill="none" height={size} viewBox="0 0 32 32" width={size}>
      <path d="M4 13h24a12 12 0 0 1-7.4 11.1V26h-9.2v-1.9A12 12 0 0 1 4 13Z" fill={color} />
      <path d="M9 8.5c2-1.7 4.5-1.7 7 0s5 1.7 7 0" stroke={color} strokeLinecap="round" strokeWidth="1.8" />
    </svg>
  );
}
