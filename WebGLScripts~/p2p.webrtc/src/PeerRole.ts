/** What this client is at the moment (A0-3, A0-40); the numbers equal those of C#. */
export const PeerRole = { None: 0, Host: 1, Client: 2 } as const;
export type PeerRole = (typeof PeerRole)[keyof typeof PeerRole];
