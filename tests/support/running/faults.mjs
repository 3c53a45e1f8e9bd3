/**
 * Gives a loaded Strapi that does not listen yet addresses at which something goes wrong that nobody handles.
 * @param {import('@strapi/strapi').Core.Strapi} strapi
 */
export function addFaults(strapi) {
  const rejectUnseen = async () => {
    await new Promise(setImmediate);
    throw new Error('rejected unseen');
  };
  const faults = {
    '/faults/hang': async () => {
      void rejectUnseen();
      await new Promise(() => undefined);
    },
    '/faults/answer': async (context) => {
      void rejectUnseen();
      await new Promise((resolve) => setTimeout(resolve, 100));
      context.body = { data: 'answered' };
    },
    '/faults/throw': async () => {
      setTimeout(() => {
        throw new Error('thrown unseen');
      }, 0);
    },
  };
  strapi.server.use((context, next) => (faults[context.path] ?? next)(context));
}
