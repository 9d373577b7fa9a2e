/** A running shop to test, with a sandbox that no other shop uses. */
export interface Lane {
  shopUrl: string;
  controlUrl: string;
  /** Where the shop lets its clock be moved. */
  clockUrl?: string;
}

/** Shops that run the same build. Every worker has one to itself. */
export const lanes: Lane[] = process.env.LANES
  ? JSON.parse(process.env.LANES)
  : [{ shopUrl: "http://localhost:3100", controlUrl: "http://127.0.0.1:4411" }];

/** @param index of a worker among those that run at the same time */
export function laneOf(index: number): Lane {
  const lane = lanes[index];
  if (!lane) throw new Error(`There is no shop for worker ${index}.`);
  return lane;
}
