declare module 'heic-decode' {
  type Picture = { width: number; height: number; data: Uint8ClampedArray<ArrayBuffer> };
  type Pending = { width: number; height: number; decode: () => Promise<Picture> };
  const decode: { all: (file: { buffer: Uint8Array }) => Promise<Pending[]> };
  export default decode;
}
