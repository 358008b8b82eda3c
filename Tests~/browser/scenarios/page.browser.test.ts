import { describeScenarios } from './describeScenarios.js';
import { pairingsOf } from './Pairing.js';

jest.setTimeout(180_000);

describeScenarios(pairingsOf('page', 'page'));
