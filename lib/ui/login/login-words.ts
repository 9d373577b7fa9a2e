import type { Failure } from "@/lib/result";

/**
 * The sentence for a login, registration or code that was not accepted. Whether an account exists, is blocked or has
 * another password reads the same.
 */
export function loginText({ code, kind, field }: Failure): string {
  switch (code) {
    case "WRONG_CREDENTIALS":
      return "This e-mail and password do not go together here. Check both, or choose a new password.";
    case "EMAIL_TAKEN":
      return "There is an account with this e-mail already. Log in instead, or choose a new password.";
    case "BAD_EMAIL":
      return "This does not look like an e-mail address that can receive mail.";
    case "BAD_PASSWORD":
      return "This password is too short or too simple. Choose a longer one, please.";
    case "BAD_CODE":
      return "This is not the code from the latest mail. Please look again.";
    case "TOO_MANY_CODES":
      return "That was tried too often. Log in again and we ask for a new code.";
    case "NO_VERIFICATION":
      return "This took too long, or was started in another browser. Log in again and we ask for a new code.";
    case "CAPTCHA":
      return "This once, Wix wants to be sure that you are a person. Please go on at its own page; you come straight back.";
    case "TOO_MANY_TRIES":
      return field
        ? `That was tried too often. Please wait ${field === "1" ? "a minute" : `${field} minutes`} and try again.`
        : "That was tried too often. Please wait a few minutes and try again.";
    case "FOREIGN_ORIGIN":
      return "This page was opened at another address than the shop's own. Please open the shop anew and try again.";
    case "INPUT":
      return inputText(field);
    default:
      return kind === "unavailable"
        ? "We cannot reach the login right now. Nothing is lost; please try again in a moment."
        : "That was not accepted. Please try again.";
  }
}

function inputText(field: string | undefined): string {
  switch (field) {
    case "email":
      return "Please check the e-mail address.";
    case "password":
      return "Please check the password. A new one needs 6 characters or more.";
    case "code":
      return "The code has six digits.";
    default:
      return "Something in the form needs another look.";
  }
}

/** The field a failure is about, to lead the eye and the focus there. */
export function fieldOf({ code, field }: Failure): string | undefined {
  if (code === "INPUT") return field;
  if (code === "EMAIL_TAKEN" || code === "BAD_EMAIL") return "email";
  if (code === "BAD_PASSWORD") return "password";
  return code === "BAD_CODE" ? "code" : undefined;
}
