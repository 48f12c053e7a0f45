import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { WasitError } from '../domain/errors.ts';

/**
 * Finds out that a port of 127.0.0.1 can be listened on; 0 chooses a free one.
 * @throws WasitError CONFIGURATION if it is taken; `option` names the option that chooses another.
 */
export async function choosePort(port: number, option: string): Promise<number> {
  const probe = createServer();
  try {
    probe.listen(port, '127.0.0.1');
    await once(probe, 'listening');
    return (probe.address() as AddressInfo).port;
  } catch (error) {
    throw new WasitError('CONFIGURATION', `port ${port} is taken: stop what listens there, or choose another with ${option}`, {
      cause: error,
    });
  } finally {
    probe.close();
  }
}
