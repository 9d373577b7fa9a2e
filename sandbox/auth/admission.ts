import { applicationError } from "../kernel/errors";
import type { World } from "../kernel/world";
import type { Member } from "../members/state";
import { issueLoginToken } from "./grants";
import { stateMachine } from "./iam-wire";
import { mayLogIn, touchLogin } from "./persons";
import { startVerification } from "./verification";

/** Refuses who may not log in at all. Code reported, status inferred. */
export function refuseShutOut(member: Member): void {
  if (!mayLogIn(member)) throw applicationError(403, "-19956", "access denied");
}

/** Somebody who has proved who they are: a session, or what still stands between them and one. */
export function loginAnswer(world: World, member: Member) {
  refuseShutOut(member);
  if (member.emailUnconfirmed) {
    const stateToken = startVerification(world, member.id);
    return stateMachine(member, { state: "REQUIRE_EMAIL_VERIFICATION", stateToken });
  }
  if (member.status === "PENDING") return stateMachine(member, { state: "REQUIRE_OWNER_APPROVAL" });
  touchLogin(world, member);
  return stateMachine(member, { state: "SUCCESS", sessionToken: issueLoginToken(world, member.id) });
}
