/** An m= section; what the fakes need of it. */
export type Section = {
  kind: 'application' | 'audio' | 'video';
  mid: string;
  direction: RTCRtpTransceiverDirection;
};

/** What a description says. */
export type SessionDescription = {
  /** RFC 8829: one number for the life of a connection. */
  sessionId: string;
  /** RFC 8829: rises with each description of that connection. */
  version: number;
  ufrag: string;
  setup: 'actpass' | 'active' | 'passive';
  sections: readonly Section[];
};

export type ReadDescription = SessionDescription & { candidates: string[] };

const FINGERPRINT = Array.from({ length: 32 }, () => 'AB').join(':');

function writeSection(section: Section, description: SessionDescription): string[] {
  const media =
    section.kind === 'application'
      ? ['m=application 9 UDP/DTLS/SCTP webrtc-datachannel', 'a=sctp-port:5000']
      : [
          `m=${section.kind} 9 UDP/TLS/RTP/SAVPF 111`,
          `a=${section.direction}`,
          'a=rtcp-mux',
          `a=rtpmap:111 ${section.kind === 'audio' ? 'opus/48000/2' : 'VP8/90000'}`,
        ];
  const [line = '', ...attributes] = media;
  return [
    line,
    'c=IN IP4 0.0.0.0',
    `a=ice-ufrag:${description.ufrag}`,
    `a=ice-pwd:password-of-${description.ufrag}`,
    'a=ice-options:trickle',
    `a=fingerprint:sha-256 ${FINGERPRINT}`,
    `a=setup:${description.setup}`,
    `a=mid:${section.mid}`,
    ...attributes,
  ];
}

/** SDP text; the candidates stand in the first section, as in a bundle. */
export function writeSessionDescription(
  description: SessionDescription,
  candidates: readonly string[] = [],
  isComplete = false,
): string {
  const lines = [
    'v=0',
    `o=- ${description.sessionId} ${String(description.version)} IN IP4 127.0.0.1`,
    's=-',
    't=0 0',
    `a=group:BUNDLE ${description.sections.map(({ mid }) => mid).join(' ')}`,
  ];
  description.sections.forEach((section, index) => {
    lines.push(...writeSection(section, description));
    if (index === 0) {
      lines.push(...candidates.map((candidate) => `a=${candidate}`));
      lines.push(...(isComplete ? ['a=end-of-candidates'] : []));
    }
  });
  return `${lines.join('\r\n')}\r\n`;
}

function syntaxError(what: string): DOMException {
  return new DOMException(`Failed to parse SessionDescription. ${what}`, 'OperationError');
}

function readSections(sdp: string): Section[] {
  return sdp
    .split(/^m=/m)
    .slice(1)
    .map((text) => {
      const kind = /^\w+/.exec(text)?.[0];
      const mid = /^a=mid:(\S+)/m.exec(text)?.[1];
      if ((kind !== 'application' && kind !== 'audio' && kind !== 'video') || mid === undefined) {
        throw syntaxError('Expect m= of a known kind, with a=mid.');
      }
      const found = /^a=(sendrecv|sendonly|recvonly|inactive)/m.exec(text)?.[1];
      const direction =
        found === 'sendonly' || found === 'recvonly' || found === 'inactive' ? found : 'sendrecv';
      return { kind, mid, direction };
    });
}

/** Reads what `writeSessionDescription` wrote. @throws OperationError on anything else. */
export function readSessionDescription(sdp: string): ReadDescription {
  if (!sdp.startsWith('v=0')) {
    throw syntaxError('Expect line: v=');
  }
  const origin = /^o=- (\S+) (\d+) /m.exec(sdp);
  const setup = /^a=setup:(\w+)/m.exec(sdp)?.[1];
  const ufrag = /^a=ice-ufrag:(\S+)/m.exec(sdp)?.[1] ?? '';
  if (origin === null) {
    throw syntaxError('Expect line: o=');
  }
  return {
    sessionId: origin[1] ?? '',
    version: Number(origin[2]),
    ufrag,
    setup: setup === 'active' || setup === 'passive' ? setup : 'actpass',
    sections: readSections(sdp),
    candidates: [...sdp.matchAll(/^a=(candidate:[^\r\n]*)/gm)].map((match) => match[1] ?? ''),
  };
}
