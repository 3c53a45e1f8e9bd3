const OLDEST = { major: 20, minor: 19 };

/** Ends the process with one line when this Node or this system cannot run Annals. */
export function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const isOld = major === OLDEST.major ? minor < OLDEST.minor : major < OLDEST.major;
  if (isOld) {
    console.error(
      `Annals needs Node ${OLDEST.major}.${OLDEST.minor} or newer; this is Node ${process.versions.node}. Install a newer one from https://nodejs.org and run the command again.`,
    );
    process.exit(1);
  }
  if (process.platform === 'win32') {
    console.error(
      'Annals runs on Linux and macOS. On Windows, run it inside WSL (https://learn.microsoft.com/windows/wsl).',
    );
    process.exit(1);
  }
}
