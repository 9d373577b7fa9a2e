// Loaded before everything else by the commands of package.json. In words that any Node understands, for it has to run on
// the ones that are too old for the rest.
const { engines } = require("../package.json");

/** What is wrong with a version of Node, or undefined when it will do. */
function problemWith(version) {
  const [major, minor] = version.split(".").map(Number);
  const [leastMajor, leastMinor] = engines.node.match(/\d+/g).map(Number);
  if (major > leastMajor || (major === leastMajor && minor >= leastMinor)) return undefined;
  return (
    `This needs Node ${leastMajor}.${leastMinor} or newer, and runs on ${version}.\n` +
    "With nvm: nvm install && nvm use. Otherwise: https://nodejs.org. Then run npm install again."
  );
}

module.exports = { problemWith };

const problem = problemWith(process.versions.node);
if (problem) {
  process.stderr.write(`\n${problem}\n\n`);
  process.exit(1);
}
