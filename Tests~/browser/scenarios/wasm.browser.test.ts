import { describeScenarios } from './describeScenarios.js';
import { pairingsOf } from './Pairing.js';

// Their first place has to be compiled.
jest.setTimeout(180_000);

describeScenarios([...pairingsOf('wasm', 'wasm'), ...pairingsOf('wasm', 'page')]);
