import { WixError } from "./errors";

/** One line of a bulk answer. */
export interface BulkResult<T> {
  itemMetadata: { id?: string; originalIndex: number; success: boolean; error?: BulkError };
  item?: T;
}

interface BulkError {
  code: string;
  description: string;
  data: Record<string, unknown>;
}

/** Does one thing to each entry; a refusal spoils only its own line. */
export function inBulk<I, T extends { id: string }>(
  entries: readonly I[],
  returnEntity: boolean,
  act: (entry: I) => T,
) {
  const results = entries.map((entry, originalIndex): BulkResult<T> => {
    try {
      const item = act(entry);
      return {
        itemMetadata: { id: item.id, originalIndex, success: true },
        ...(returnEntity ? { item } : {}),
      };
    } catch (error) {
      return { itemMetadata: { originalIndex, success: false, error: bulkError(error) } };
    }
  });
  return { results, bulkActionMetadata: bulkCounts(results.map(({ itemMetadata }) => itemMetadata.success)) };
}

export function bulkCounts(successes: readonly boolean[]) {
  const totalSuccesses = successes.filter(Boolean).length;
  return { totalSuccesses, totalFailures: successes.length - totalSuccesses, undetailedFailures: 0 };
}

/** What a refused line says; anything but a refusal goes on up. */
export function bulkError(error: unknown): BulkError {
  if (!(error instanceof WixError)) throw error;
  const details = "details" in error.body ? error.body.details : {};
  const known = details.applicationError as { code: string; data: Record<string, unknown> } | undefined;
  return { code: known?.code ?? "INVALID_ARGUMENT", description: error.message, data: known?.data ?? {} };
}

/**
 * Does one thing to each named entity; a refusal spoils only its own line.
 *
 * @param act what it answers stands beside the line's metadata
 */
export function inBulkById<Entry>(
  entries: readonly Entry[],
  idOf: (entry: Entry) => string,
  act: (entry: Entry) => object,
) {
  const results = entries.map((entry, originalIndex) => {
    const line = { id: idOf(entry), originalIndex };
    try {
      return { ...act(entry), itemMetadata: { ...line, success: true } };
    } catch (error) {
      return { itemMetadata: { ...line, success: false, error: bulkError(error) } };
    }
  });
  return { results, bulkActionMetadata: bulkCounts(results.map(({ itemMetadata }) => itemMetadata.success)) };
}
