// Who may import whom. Each rule's comment is the sentence a developer reads when it is broken.
const swc = require("@swc/core");

// Run twice: as it is, types count as imports; with IMPORTS=runtime only what is left when types are erased.
const runtime = process.env.IMPORTS === "runtime";

// TypeScript 7 has no API to parse with, so swc does it. dependency-cruiser 17 calls it without saying which files
// hold JSX and cannot tell type-only imports apart; version 18 can and needs Node 22.
const parseFileSync = swc.parseFileSync.bind(swc);
swc.parseFileSync = (file, options) => {
  const tree = parseFileSync(file, { ...options, tsx: file.endsWith("x") });
  return runtime ? { ...tree, body: tree.body.filter((statement) => !isTypeOnly(statement)) } : tree;
};

const nouns = "catalog|cart|checkout|orders|members|reviews|back-in-stock";
const noun = `^lib/(${nouns})/`;
const test = "\\.test\\.tsx?$";
/** What asks whether somebody is an admin before it draws them a link. Of a member's own, never of a static page. */
const accountOverview = "^app/\\(shop\\)/account/overview\\.tsx$";
/** What one noun shows another: its types, its reads and its pure logic. */
const nounInternals = "(v[13]/.*|(convert[^/]*|commands|actions|carry-over[^/]*|input|ask|which)\\.ts)$";
/** What touches Wix or the session inside a noun. */
const serverSide =
  "(v[13]/.*|(convert[^/]*|queries|commands|read|find|listings|exports|ask|which|carry-over)\\.ts)$";

const runtimeRules = [
  {
    name: "only-lib-wix-runs-wix",
    comment: "Only lib/wix runs @wix code.",
    severity: "error",
    from: { path: "^(app|lib|e2e|scripts)/|^(middleware|next\\.config)\\.ts$", pathNot: "^lib/wix/" },
    to: { path: "(^|node_modules/)@wix/" },
  },
  {
    name: "no-circles",
    comment: "Two files that need each other are one file, or three.",
    severity: "error",
    from: {},
    to: { circular: true },
  },
  {
    name: "no-development-tools-in-the-shop",
    comment: "The shop must run after npm install --omit=dev.",
    severity: "error",
    from: { path: "^(app|lib)/|^middleware\\.ts$", pathNot: test },
    to: { dependencyTypes: ["npm-dev"] },
  },
];

const rules = [
  {
    name: "nobody-imports-app",
    comment: "Routes are the outermost room: move what is shared into lib.",
    severity: "error",
    from: { pathNot: "^app/" },
    to: { path: "^app/" },
  },
  {
    name: "nobody-imports-sandbox",
    comment: "The shop meets the sandbox only over HTTP, as it meets Wix.",
    severity: "error",
    from: { pathNot: "^sandbox/" },
    to: { path: "^sandbox/" },
  },
  {
    name: "sandbox-stands-alone",
    comment: "Two sides of one protocol that share a helper share its mistakes.",
    severity: "error",
    from: { path: "^sandbox/" },
    to: { path: "^(app|lib|e2e|scripts)/|^(middleware|next\\.config)\\.ts$" },
  },
  {
    name: "e2e-looks-from-outside",
    comment: "Specs use the browser and the sandbox's control door, nothing of the inside.",
    severity: "error",
    from: { path: "^e2e/" },
    to: { path: "^(app|lib|sandbox|scripts)/|^(middleware|next\\.config)\\.ts$" },
  },
  {
    name: "account-keys-stay-on-the-command-line",
    comment: "What runs with the key of a whole account is no part of the running shop.",
    severity: "error",
    from: { path: "^(app|lib)/|^middleware\\.ts$", pathNot: `^lib/wix/account|${test}` },
    to: { path: "^lib/wix/account" },
  },
  {
    name: "app-asks-nouns",
    comment: "A route never talks to Wix: it asks a noun or the session.",
    severity: "error",
    from: { path: "^app/" },
    to: { path: "^lib/wix/" },
  },
  {
    name: "app-leaves-insides-alone",
    comment: "Routes use a noun's queries and actions; conversion and commands are its own business.",
    severity: "error",
    from: { path: "^app/" },
    to: { path: `${noun}(v[13]/.*|(convert[^/]*|commands|ask|which)\\.ts)$` },
  },
  {
    name: "middleware-is-one-call",
    comment: "middleware.ts hands over to lib/session, says which room is hidden, and does nothing else.",
    severity: "error",
    from: { path: "^middleware\\.ts$" },
    to: { path: "^(app|lib)/", pathNot: "^lib/(session/middleware|desk/gate)\\.ts$" },
  },
  {
    name: "wix-types-stop-at-the-noun",
    comment: "@wix types are for a noun's convert, queries and commands; everybody else uses our own types.",
    severity: "error",
    from: {
      path: "^(app|lib|e2e|scripts)/",
      pathNot: `^lib/wix/|${noun}|^lib/desk/[^/]+/(convert|queries|commands)[^/]*\\.ts$`,
    },
    to: { path: "(^|node_modules/)@wix/" },
  },
  {
    name: "wix-types-stay-out-of-types-and-actions",
    comment: "What components may import must not mention @wix.",
    severity: "error",
    from: { path: `${noun}(types|actions|optimistic|variants|picker|paging|hrefs|picture)\\.ts$` },
    to: { path: "(^|node_modules/)@wix/" },
  },
  {
    name: "wix-knows-nobody",
    comment: "lib/wix knows settings and failures: no session, no noun, no screen.",
    severity: "error",
    from: { path: "^lib/wix/" },
    to: { path: "^lib/", pathNot: "^lib/wix/|^lib/(env|env-schema|result)\\.ts$" },
  },
  {
    name: "session-knows-no-noun",
    comment: "lib/session stands on lib/wix and knows neither nouns nor screens.",
    severity: "error",
    from: { path: "^lib/session/" },
    to: { path: `${noun}|^lib/(desk|ui|brand)/` },
  },
  {
    name: "two-catalogues-apart",
    comment: "The adapters of Wix's two catalogues share what is around them, nothing of each other.",
    severity: "error",
    from: { path: "^lib/catalog/v([13])/" },
    to: { path: "^lib/catalog/v[13]/", pathNot: "^lib/catalog/v$1/" },
  },
  {
    name: "only-one-chooses-the-catalogue",
    comment: "Ask `catalog()` in which.ts: nobody else knows which catalogue the site has.",
    severity: "error",
    from: { pathNot: "^lib/catalog/(v[13]/|which\\.ts$)" },
    to: { path: "^lib/catalog/v[13]/" },
  },
  {
    name: "desk-is-a-room-of-its-own",
    comment:
      "What the owner may do is reached from /admin and its screens alone: no shopper's page comes near it.",
    severity: "error",
    from: {
      pathNot: `^(app/admin|app/\\(print\\)/admin|lib/desk|lib/ui/desk)/|^middleware\\.ts$|${accountOverview}`,
    },
    to: { path: "^(lib/desk|lib/ui/desk)/" },
  },
  {
    name: "the-way-to-the-desk-is-a-link",
    comment: "The account asks whether to show the way to the desk, and knows nothing else of it.",
    severity: "error",
    from: { path: accountOverview },
    to: { path: "^(lib/desk|lib/ui/desk)/", pathNot: "^lib/desk/door\\.ts$" },
  },
  {
    name: "desk-leaves-shoppers-actions-alone",
    comment: "The desk reads a noun's types, conversion and pure logic; it never acts as a shopper.",
    severity: "error",
    from: { path: "^lib/desk/" },
    to: { path: `^lib/ui/|${noun}(actions|commands|queries)\\.ts$` },
  },
  {
    name: "nouns-know-no-screen",
    comment: "Screens know nouns, never the reverse.",
    severity: "error",
    from: { path: noun },
    to: { path: "^lib/(ui|brand)/" },
  },
  {
    name: "files-for-machines-read-the-catalog",
    comment: "lib/sitemap and lib/feeds write down what the catalogue's reads say; they ask nobody else.",
    severity: "error",
    from: { path: "^lib/(sitemap|feeds)/" },
    to: {
      path: `^lib/(wix|session|ui)/|${noun}${nounInternals}|^lib/(cart|checkout|orders|members)/`,
    },
  },
  {
    name: "the-doctor-looks-from-outside",
    comment:
      "lib/doctor judges settings it is given and asks Wix by lib/wix/probe: it must work where the shop does not start.",
    severity: "error",
    from: { path: "^lib/doctor/" },
    to: { path: "^(app|lib)/", pathNot: "^lib/(doctor/|wix/(probe/|webhook\\.ts)|env-schema\\.ts)" },
  },
  {
    name: "the-doctor-needs-no-working-settings",
    comment: "lib/env refuses to load with wrong settings, which are what the doctor explains.",
    severity: "error",
    from: { path: "^lib/doctor/|^lib/wix/probe/" },
    to: { path: "^lib/env\\.ts$", reachable: true },
  },
  {
    name: "nobody-calls-the-doctor",
    comment: "The shop never waits for a diagnosis: only commands and the owner's pages ask for one.",
    severity: "error",
    from: { path: "^lib/", pathNot: "^lib/doctor/" },
    to: { path: "^lib/doctor/" },
  },
  ...betweenNouns(),
  {
    name: "nouns-show-no-insides",
    comment: "From another noun take types, reads and pure logic, not its conversion or its writes.",
    severity: "error",
    from: { path: noun },
    to: { path: `${noun}${nounInternals}`, pathNot: "^lib/$1/" },
  },
  {
    name: "screens-use-plain-data",
    comment: "Components get types, actions and pure logic; data comes to them as props.",
    severity: "error",
    from: { path: "^lib/ui/" },
    to: {
      path: `^lib/wix/|^lib/(env|env-schema|site|cache-tags)\\.ts$|^lib/session/(?!hint\\.ts|actions\\.ts|silent-login-action\\.ts|external-login-action\\.ts)|${noun}${serverSide}`,
    },
  },
  {
    name: "primitives-know-no-noun",
    comment: "Primitives are the alphabet: money and pictures are the most they know.",
    severity: "error",
    from: { path: "^lib/ui/primitives/" },
    to: { path: "^(app|lib)/", pathNot: "^lib/ui/primitives/|^lib/(money|media)\\.ts$" },
  },
  {
    name: "shared-files-stand-alone",
    comment: "Files at the top of lib are the ground everybody stands on.",
    severity: "error",
    from: { path: "^lib/[^/]+\\.ts$" },
    to: { path: "^lib/[^/]+/" },
  },
  {
    name: "no-missing-modules",
    comment: "The import leads nowhere.",
    severity: "error",
    from: {},
    to: { couldNotResolve: true },
  },
  {
    name: "declared-dependencies-only",
    comment: "A package must be in package.json, not merely happen to be installed.",
    severity: "error",
    from: {},
    to: { dependencyTypes: ["npm-no-pkg", "npm-unknown"] },
  },
  {
    name: "tests-are-not-code",
    comment: "Nothing imports a test.",
    severity: "error",
    from: {},
    to: { path: test },
  },
];

const required = [
  {
    name: "secrets-stay-on-the-server",
    comment:
      "What holds a token or a setting must reach `server-only`, so that the build refuses it in a browser.",
    severity: "error",
    module: {
      path: "^lib/wix/|^lib/(env|site)\\.ts$|^lib/[^/]+/(queries|commands|read)\\.ts$",
      pathNot: `${test}|^lib/wix/errors\\.ts$`,
    },
    to: { path: "server-only", reachable: true },
  },
];

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: runtime ? runtimeRules : rules,
  required: runtime ? [] : required,
  options: {
    parser: "swc",
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(^|/)(\\.next[^/]*|\\.sandbox|test-results|playwright-report)/" },
    // The "@/" alias. Read from a file of its own because TypeScript 7 has no API to read tsconfig.json with.
    webpackConfig: { fileName: "scripts/import-alias.cjs" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".mjs", ".js", ".cjs", ".json"],
      mainFields: ["module", "main", "types"],
    },
  },
};

/** checkout -> cart -> catalog, orders -> catalog; everything else between nouns is closed. */
function betweenNouns() {
  const open = {
    catalog: [],
    cart: ["catalog"],
    checkout: ["cart", "catalog"],
    orders: ["cart", "catalog"],
    members: ["orders"],
    reviews: ["catalog"],
    "back-in-stock": ["catalog"],
  };
  return Object.entries(open).map(([from, to]) => ({
    name: `${from}-looks-one-way`,
    comment: `lib/${from} may look at ${to.length > 0 ? to.map((other) => `lib/${other}`).join(" and ") : "no other noun"}.`,
    severity: "error",
    from: { path: `^lib/${from}/` },
    to: { path: noun, pathNot: `^lib/(${[from, ...to].join("|")})/` },
  }));
}

/** Whether nothing of an import or re-export is left at run time. */
function isTypeOnly({ type, typeOnly, source, specifiers = [] }) {
  if (!["ImportDeclaration", "ExportNamedDeclaration", "ExportAllDeclaration"].includes(type) || !source)
    return false;
  return typeOnly || (specifiers.length > 0 && specifiers.every((specifier) => specifier.isTypeOnly));
}
