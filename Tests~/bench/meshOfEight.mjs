import { median } from './median.mjs';
import { startStage } from './startStage.mjs';

const runs = 50;
const size = 8;
/** A tab makes no more connections after some 500 that its garbage collector has not yet seen. */
const runsPerTab = 5;

/** P3: eight members at the same moment, all in one page. */
export const meshOfEight = async (progress) => {
  const stage = await startStage();
  let tab = await stage.openTab();
  const results = [];
  for (let run = 0; run < runs; run += 1) {
    if (run > 0 && run % runsPerTab === 0) {
      await tab.close();
      tab = await stage.openTab();
    }
    results.push(await tab.call('meshAtOnce', stage.url, `room ${run}`, size, 30_000));
    progress(`${run + 1}/${runs}`);
  }
  await stage.close();
  const times = results.filter(({ isFull }) => isFull).map(({ ms }) => ms);
  return [
    {
      id: 'P3',
      what: 'Full meshes of 8 that join at once, a message over every link both ways',
      goal: '50 of 50',
      figure: `${times.length} of ${runs}, slowest ${Math.max(...times).toFixed(0)} ms, median ${median(times).toFixed(0)} ms`,
      heldBackBy: '56 connections on the two cores of one machine',
    },
  ];
};
