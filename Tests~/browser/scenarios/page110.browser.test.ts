import { describeScenarios } from './describeScenarios.js';
import { pairingsOf } from './Pairing.js';

jest.setTimeout(180_000);

describeScenarios([
  ...pairingsOf('page', 'page of 1.1.0'),
  ...pairingsOf('page', 'aiortc of 1.1.0'),
]);
