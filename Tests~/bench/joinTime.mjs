import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { median } from './median.mjs';
import { startStage } from './startStage.mjs';

const rounds = 30;

/** P1 and P2: how long a join takes, beside what it cannot be faster than. */
export const joinTime = async (progress) => {
  const swallower = createSocket('udp4').bind(0, '127.0.0.1');
  await once(swallower, 'listening');
  const { port } = swallower.address();
  const dead = {
    iceServers: [
      { urls: [`stun:127.0.0.1:${port}`] },
      { urls: [`turn:127.0.0.1:${port}`], username: 'nobody', credential: 'nothing' },
    ],
  };
  const stage = await startStage();
  const [hostTab, tab] = [await stage.openTab(), await stage.openTab()];
  const hostId = await hostTab.call('host', stage.url, 'alive', {});
  const deadHostId = await hostTab.call('host', stage.url, 'dead', dead);
  const times = { direct: [], warm: [], cold: [], dead: [] };
  for (let round = 0; round < rounds; round += 1) {
    times.direct.push(await tab.call('connectDirectly'));
    times.warm.push(await tab.call('join', stage.url, hostId, {}, true));
    times.cold.push(await tab.call('join', stage.url, hostId, {}, false));
    times.dead.push(await tab.call('join', stage.url, deadHostId, dead, true));
    progress(`${round + 1}/${rounds}`);
  }
  await stage.close();
  swallower.close();
  const of = (name) => median(times[name]);
  const ms = (name) => `${of(name).toFixed(1)} ms`;
  return [
    {
      id: 'P1',
      what: 'Join (list asked before) ÷ two connections in one page',
      goal: '3',
      figure: `${(of('warm') / of('direct')).toFixed(2)} (${ms('warm')} ÷ ${ms('direct')})`,
      heldBackBy:
        'two tabs take turns on two cores; join, offer, answer and candidates cross the server',
    },
    {
      id: 'P1',
      what: 'Join on a cold signaling connection ÷ two connections in one page',
      goal: '',
      figure: `${(of('cold') / of('direct')).toFixed(2)} (${ms('cold')})`,
      heldBackBy: 'the websocket handshake',
    },
    {
      id: 'P2',
      what: 'Join with a dead STUN and TURN server ÷ without',
      goal: '1.1',
      figure: `${(of('dead') / of('warm')).toFixed(2)} (${ms('dead')})`,
      heldBackBy: '',
    },
  ];
};
