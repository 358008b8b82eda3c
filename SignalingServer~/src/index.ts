export { createSignalingServer } from './createSignalingServer.js';
export type { SignalingServer } from './SignalingServer.js';
export type { CorsOptions, SignalingServerOptions } from './options.js';
export { DEFAULT_LIMITS, DEFAULT_PORT } from './defaults.js';
export type { Limits } from './defaults.js';
export type { Clock } from './clock/Clock.js';
export { consoleLogger, silentLogger } from './logging/Logger.js';
export type { Logger } from './logging/Logger.js';
export type { ClaimResult, RegisteredHost, Registry } from './registry/Registry.js';
