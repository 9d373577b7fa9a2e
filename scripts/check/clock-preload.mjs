import { createServer } from "node:http";

// Preloaded into the shop under test: lets a test move the shop's clock, so that four hours pass at once. Listens on
// this machine only, and only where CLOCK_PORT says so.

const port = Number(process.env.CLOCK_PORT);
let offset = 0;

const RealDate = Date;
const realNow = RealDate.now.bind(RealDate);

class MovedDate extends RealDate {
  constructor(...given) {
    super(...(given.length === 0 ? [realNow() + offset] : given));
  }
  static now() {
    return realNow() + offset;
  }
}
// Next copies what is Date's own, not what it inherits.
const { parse, UTC } = Object.getOwnPropertyDescriptors(RealDate);
Object.defineProperties(MovedDate, { name: { value: "Date" }, parse, UTC });
globalThis.Date = MovedDate;

// Whoever starts Next inherits the setting, too.
if (port && /[\\/]next$/.test(process.argv[1] ?? "")) {
  const server = createServer((request, response) => {
    offset = Number(new URL(request.url ?? "/", "http://localhost").searchParams.get("offset")) || 0;
    response.end(String(offset));
  });
  server.listen(port, "127.0.0.1").unref();
}
