/** Whoever reads this process's output may stop reading, as `head` does: nothing that anybody has to be told of. */
export function leavingPipesAlone(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EPIPE") throw error;
    });
  }
}
