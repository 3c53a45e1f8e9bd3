const NAME = Buffer.from('ICC_PROFILE\0', 'latin1');
const MOST_BYTES = 60_000;

/**
 * A JPEG with the profile of its colours, which a raw picture cannot bear: phones write other colours than screens
 * show, and without their profile they would look faded. One that does not fit into one segment is left out.
 */
export function withColourProfile({
  jpeg,
  profile,
}: {
  jpeg: Buffer;
  profile: Buffer | undefined;
}): Buffer {
  if (profile === undefined || profile.length > MOST_BYTES) return jpeg;
  const part = Buffer.from([1, 1]);
  const length = Buffer.alloc(2);
  length.writeUInt16BE(2 + NAME.length + part.length + profile.length);
  const segment = Buffer.concat([Buffer.from([0xff, 0xe2]), length, NAME, part, profile]);
  return Buffer.concat([jpeg.subarray(0, 2), segment, jpeg.subarray(2)]);
}
