import { startStage } from './startStage.mjs';

const heapOf = async ({ page }) => {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize;
};

/** JavaScript heap for each connection, beside bare connections with a channel. */
const perConnection = async (stage, scene, ...args) => {
  const tab = await stage.openTab();
  const before = await heapOf(tab);
  const count = await tab.call(scene, ...args);
  const after = await heapOf(tab);
  await tab.close();
  return (after - before) / count;
};

export const pageMemory = async () => {
  const stage = await startStage();
  const ours = await perConnection(stage, 'keepMesh', stage.url, 'memory', 8);
  const bare = await perConnection(stage, 'keepPairs', 28);
  await stage.close();
  return [
    {
      id: 'memory',
      what: "Page's JavaScript heap per connection of a mesh of 8 ÷ per bare connection",
      goal: '',
      figure: `${(ours / bare).toFixed(2)} (${(ours / 1024).toFixed(1)} KB ÷ ${(bare / 1024).toFixed(1)} KB)`,
      heldBackBy:
        'the descriptions, kept by the browser; a client and its socket in each of the eight',
    },
  ];
};
