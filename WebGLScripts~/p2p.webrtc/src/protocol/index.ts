export type * from './ErrorCode.js';
export type * from './Message.js';
export type * from './events.js';
