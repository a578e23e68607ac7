import { describe, expect, it } from 'vitest';
import { channelId } from '../../support/builders.ts';
import { type OpenStore, restart, useStore } from './harness.ts';
import { newChannel } from './scenario.ts';

export const lifeContract = (open: OpenStore): void => {
  describe('its life', () => {
    const subject = useStore(open);

    it('migrates again without harm', async () => {
      const { channel } = await subject.store.addChannel(newChannel());
      await subject.store.migrate();
      expect(await subject.store.channel(channelId('general'))).toEqual(channel);
    });

    it('answers a ping while it is open, and rejects it when it is closed', async () => {
      await expect(subject.store.ping()).resolves.toBeUndefined();
      await subject.store.close();
      await expect(subject.store.ping()).rejects.toThrow();
    });

    it('closes twice without harm', async () => {
      await subject.store.close();
      await expect(subject.store.close()).resolves.toBeUndefined();
    });

    it('remembers after a restart', async () => {
      const { channel } = await subject.store.addChannel(newChannel());
      const store = await restart(subject);
      expect(await store.channel(channelId('general'))).toEqual(channel);
    });
  });
};
