/** One run of ICE on one side: RFC 8445's username fragment, and the candidates known of it. */
export class IceGeneration {
  public isComplete = false;

  public constructor(
    public readonly ufrag: string,
    public readonly candidates: string[] = [],
  ) {}
}

/** The two generations that a connection would connect with at this moment. */
export type IcePair = { local: IceGeneration; remote: IceGeneration };

/** True when both sides began anew since then; a pair half way through an ICE restart did not. */
export function isNewPair(pair: IcePair, before: IcePair | null): boolean {
  return (
    before === null ||
    (pair.local.ufrag !== before.local.ufrag && pair.remote.ufrag !== before.remote.ufrag)
  );
}
