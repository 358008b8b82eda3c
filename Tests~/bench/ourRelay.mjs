// Our server in a process of its own, so that its CPU and memory are its own.
import { createSignalingServer } from '../../SignalingServer~/dist/index.js';
import { answerUsage } from './answerUsage.mjs';

// The limiter counts as ever; it just never says no.
const server = createSignalingServer({ limits: { rateBurst: 1e9 } });
process.send({ port: await server.listen(0, '127.0.0.1') });
answerUsage();
