import type { World } from "../kernel/world";
import type { LoginFlow, LoginPurpose } from "./state";

const lifetime = 30 * 60 * 1000;

/** Begins a visit to the hosted login page; answers its id. `visitorId` is whose cart comes along. */
export function startLoginFlow(world: World, purpose: LoginPurpose, visitorId?: string): string {
  const id = world.newId();
  const expiresAt = world.now().getTime() + lifetime;
  world.state.auth.loginFlows[id] = { id, ...purpose, ...(visitorId ? { visitorId } : {}), expiresAt };
  return id;
}

export function findFlow(world: World, id: string | undefined): LoginFlow | undefined {
  const flow = world.state.auth.loginFlows[id ?? ""];
  return flow && flow.expiresAt > world.now().getTime() ? flow : undefined;
}

export function endFlow(world: World, flow: LoginFlow): void {
  delete world.state.auth.loginFlows[flow.id];
}
