import { describe, expect, it } from 'vitest';
import { channelId, memberId } from '../../support/builders.ts';
import { type OpenStore, useStore } from './harness.ts';
import { newChannel } from './scenario.ts';

const GENERAL = channelId('general');

export const managersContract = (open: OpenStore): void => {
  describe('managers', () => {
    const subject = useStore(open);

    it('a channel has none to begin with, and each is added once', async () => {
      const { store } = subject;
      await store.addChannel(newChannel());
      expect(await store.managers(GENERAL)).toEqual([]);
      await store.addManager(GENERAL, memberId('ben'));
      await store.addManager(GENERAL, memberId('ana'));
      await store.addManager(GENERAL, memberId('ben'));
      expect(await store.managers(GENERAL)).toEqual([memberId('ana'), memberId('ben')]);
    });

    it('are replaced together, and are each channel’s own', async () => {
      const { store } = subject;
      await store.addChannel(newChannel());
      await store.addChannel(newChannel({ id: channelId('ml') }));
      await store.addManager(GENERAL, memberId('ana'));
      await store.addManager(channelId('ml'), memberId('ana'));
      await store.setManagers(GENERAL, [memberId('chen'), memberId('ben'), memberId('ben')]);
      expect(await store.managers(GENERAL)).toEqual([memberId('ben'), memberId('chen')]);
      expect(await store.managers(channelId('ml'))).toEqual([memberId('ana')]);
    });

    it('of an unknown channel are refused', async () => {
      const { store } = subject;
      await expect(store.addManager(GENERAL, memberId('ana'))).rejects.toThrow(/general/);
      await expect(store.setManagers(GENERAL, [])).rejects.toThrow(/general/);
    });

    it('a channel that is added as suspended has its reason', async () => {
      const { store } = subject;
      const { channel } = await store.addChannel(newChannel({ suspended: 'not-started' }));
      expect(channel).toMatchObject({ status: 'suspended', statusReason: 'not-started' });
    });
  });
};
