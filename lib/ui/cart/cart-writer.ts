import type { Wanted } from "@/lib/cart/optimistic";

export interface CartWriterOptions {
  /** Makes the changes; answers whether they could be made. */
  write: (wanted: Wanted) => Promise<boolean>;
  /** Told whenever there is something else to wait for. */
  onChange: (wanted: Wanted) => void;
  /** Waits so many milliseconds. */
  pause: (milliseconds: number) => Promise<void>;
  /** The time in milliseconds, of any clock. */
  now: () => number;
}

/**
 * Clicks closer together than this become one write, in milliseconds. Whoever goes on clicking at a slower pace is
 * waited for longer with every write, so that it stays at a few.
 */
const settleTimes = [200, 400, 800];

/** After so many milliseconds without a click, the clicking is another one. */
const pastTime = 2_000;

/**
 * Makes few writes of many clicks: never two at once, each with the last wish for every line, however fast somebody
 * clicks and however slowly Wix answers. What was asked for while a write was out goes with the next one; when a write
 * fails, everything that was asked for is dropped, and the cart shows what it was.
 */
export class CartWriter {
  private wanted: Wanted = {};
  /** Counts wishes, to notice that the clicking has stopped. */
  private asked = 0;
  private running: Promise<boolean> | undefined;
  /** Writes since the clicking began, and when it was last heard of. */
  private written = 0;
  private heardAt = 0;

  constructor(private readonly options: CartWriterOptions) {}

  /** Asks for a quantity of a line, 0 to remove it. Resolves when nothing is out any more: whether all of it was done. */
  ask(lineId: string, quantity: number): Promise<boolean> {
    this.asked += 1;
    const now = this.options.now();
    if (now - this.heardAt > pastTime) this.written = 0;
    this.heardAt = now;
    this.want({ ...this.wanted, [lineId]: quantity });
    this.running ??= this.run().finally(() => {
      this.running = undefined;
    });
    return this.running;
  }

  /** Resolves when nothing is out any more, at once when nothing is: whether all that was out has been done. */
  settled(): Promise<boolean> {
    return this.running ?? Promise.resolve(true);
  }

  /** Forgets what was asked for; a write that is out cannot be called back. */
  forget(): void {
    this.want({});
  }

  private async run(): Promise<boolean> {
    let allDone = true;
    while (Object.keys(this.wanted).length > 0) {
      await this.calm();
      const batch = this.wanted;
      if (Object.keys(batch).length === 0) break;
      this.written += 1;
      const done = await this.options.write(batch);
      const later = Object.entries(this.wanted).filter(([id, quantity]) => batch[id] !== quantity);
      this.want(done ? Object.fromEntries(later) : {});
      allDone &&= done;
    }
    return allDone;
  }

  /** Waits until the clicking has stopped. A removal is not clicked twice, so it does not wait. */
  private async calm(): Promise<void> {
    let heard: number;
    do {
      heard = this.asked;
      if (Object.values(this.wanted).includes(0)) return;
      await this.options.pause(settleTimes[Math.min(this.written, settleTimes.length - 1)] ?? 0);
    } while (heard !== this.asked);
  }

  private want(wanted: Wanted): void {
    this.wanted = wanted;
    this.options.onChange(wanted);
  }
}
