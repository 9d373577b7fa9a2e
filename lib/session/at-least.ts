/**
 * Answers no sooner than after `ms` milliseconds, so that the time an answer took does not tell what it was about: a
 * password that was compared takes longer than an account that is not there.
 */
export async function atLeast<T>(ms: number, work: Promise<T>): Promise<T> {
  const floor = new Promise((resolve) => setTimeout(resolve, ms));
  const [answer] = await Promise.allSettled([work, floor]);
  if (answer.status === "rejected") throw answer.reason;
  return answer.value;
}
