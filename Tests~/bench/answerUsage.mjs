/** Answers the parent's questions about this process's own CPU time and memory. */
export const answerUsage = () => {
  process.on('message', (question) => {
    globalThis.gc?.();
    const { user, system } = process.cpuUsage();
    process.send({ question, cpuMicroseconds: user + system, rss: process.memoryUsage().rss });
  });
};
