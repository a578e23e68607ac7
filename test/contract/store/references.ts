import { describe, expect, it } from 'vitest';
import type { Addressee, Reference } from '../../../src/core/adapter/references.ts';
import { channelId, memberId, workspaceId } from '../../support/builders.ts';
import { type OpenStore, restart, useStore } from './harness.ts';
import { newChannel } from './scenario.ts';

const GENERAL = channelId('general');
const ACME = workspaceId('acme');

const aReference = (patch: Partial<Reference> = {}): Reference => ({
  workspaceId: ACME,
  text: '{"url":"https://emea.example/"}',
  ...patch,
});

export const referencesContract = (open: OpenStore): void => {
  describe('references', () => {
    const subject = useStore(open);

    it('are found as they were saved, before their workspace has anything else', async () => {
      const { references } = subject.store;
      const saved: readonly [Addressee, Reference][] = [
        [GENERAL, aReference({ group: 'team-1' })],
        [memberId('ana'), aReference({ text: 'Zürich ☃ \' "' })],
        [ACME, aReference({ text: '' })],
      ];
      for (const [addressee, reference] of saved) {
        await references.save(addressee, reference);
      }
      for (const [addressee, reference] of saved) {
        expect(await references.find(addressee)).toStrictEqual(reference);
      }
      expect(await references.find(channelId('other'))).toBeUndefined();
    });

    it('are replaced whole, their group and workspace included', async () => {
      const { references } = subject.store;
      await references.save(GENERAL, aReference({ group: 'team-1' }));
      const moved = aReference({ text: 'elsewhere', workspaceId: workspaceId('other') });
      await references.save(GENERAL, moved);
      expect(await references.find(GENERAL)).toStrictEqual(moved);
      expect(await references.inGroup(ACME, 'team-1')).toEqual([]);
    });

    it('of a group are its channels, of that workspace alone', async () => {
      const { references } = subject.store;
      await references.save(channelId('ml'), aReference({ group: 'team-1' }));
      await references.save(GENERAL, aReference({ group: 'team-1' }));
      await references.save(channelId('sales'), aReference({ group: 'team-2' }));
      await references.save(channelId('chat'), aReference());
      await references.save(memberId('ana'), aReference());
      const other = workspaceId('other');
      await references.save(
        channelId('theirs'),
        aReference({ workspaceId: other, group: 'team-1' }),
      );

      expect(await references.inGroup(ACME, 'team-1')).toEqual([GENERAL, channelId('ml')]);
      expect(await references.inGroup(other, 'team-1')).toEqual([channelId('theirs')]);
      expect(await references.inGroup(ACME, 'team-3')).toEqual([]);
    });

    it('stand beside a channel of the same id, whichever comes first', async () => {
      const { store } = subject;
      await store.references.save(GENERAL, aReference());
      expect((await store.addChannel(newChannel())).added).toBe(true);
      await store.references.save(GENERAL, aReference({ text: 'later' }));
      expect(await store.channel(GENERAL)).toMatchObject({ id: GENERAL, workspaceId: ACME });
    });

    it('hold 4,000 characters, and no more', async () => {
      const { references } = subject.store;
      const longest = aReference({ text: 'ñ'.repeat(4000) });
      await references.save(GENERAL, longest);
      await expect(
        references.save(GENERAL, aReference({ text: 'x'.repeat(4001) })),
      ).rejects.toThrow();
      expect(await references.find(GENERAL)).toStrictEqual(longest);
    });

    it('are still there after a restart', async () => {
      await subject.store.references.save(GENERAL, aReference({ group: 'team-1' }));
      const { references } = await restart(subject);
      expect(await references.find(GENERAL)).toStrictEqual(aReference({ group: 'team-1' }));
      expect(await references.inGroup(ACME, 'team-1')).toEqual([GENERAL]);
    });

    it('are known to another process at once, and one of two that save together stays', async () => {
      const stores = [subject.store, await subject.reopen()] as const;
      await Promise.all(
        stores.flatMap(({ references }, place) =>
          ['a', 'b', 'c'].map((name) =>
            references.save(channelId(name), aReference({ text: `${place}`, group: 'team-1' })),
          ),
        ),
      );
      for (const { references } of stores) {
        expect(await references.inGroup(ACME, 'team-1')).toHaveLength(3);
        expect((await references.find(channelId('a')))?.text).toMatch(/^[01]$/);
      }
      await stores[1].references.save(channelId('a'), aReference({ text: 'newest' }));
      expect(await stores[0].references.find(channelId('a'))).toStrictEqual(
        aReference({ text: 'newest' }),
      );
    });
  });
};
