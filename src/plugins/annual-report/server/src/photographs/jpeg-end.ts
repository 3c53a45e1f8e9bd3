/** The last two bytes of a JPEG. Some chats and cards lose them; the picture before them may be whole. */
export const JPEG_END = Buffer.from([0xff, 0xd9]);

/**
 * How a file is decoded that may have lost its end: as it is first, then with the end put back, when not even a
 * warning is let pass. A picture that breaks off earlier makes the decoder warn of it.
 */
export const DECODINGS = [
  { isMended: false, failOn: 'error' },
  { isMended: true, failOn: 'warning' },
] as const;
