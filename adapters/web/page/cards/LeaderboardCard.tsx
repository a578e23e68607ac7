import type { LeaderboardRow, LeaderboardView } from '../../../../src/core/view/view.ts';
import { Avatar } from '../Avatar.tsx';
import { usePlayground } from '../playground.ts';
import { RichText } from '../RichText.tsx';

const Who = ({ row }: { readonly row: LeaderboardRow }) => {
  const { me, people, words } = usePlayground().snapshot;
  const person = people.find(({ memberId }) => memberId === row.member);
  const isMe = row.isViewer || person?.id === me;
  return (
    <th scope="row">
      <span class="who">
        {person && <Avatar person={person.id} name={person.name} />}
        {person?.name ?? row.member}
        {isMe && <span class="mark">{words.you}</span>}
      </span>
    </th>
  );
};

const Movement = ({ row }: { readonly row: LeaderboardRow }) => (
  <td class="number">
    {row.movement && (
      <>
        <span aria-hidden="true">{row.movement.sign}</span>
        <span class="visually-hidden">{row.movement.text}</span>
      </>
    )}
  </td>
);

const Row = ({ row, moves }: { readonly row: LeaderboardRow; readonly moves: boolean }) => (
  <tr class={row.rank === 1 ? 'leads' : undefined}>
    <td class="rank">{row.rank}</td>
    <Who row={row} />
    <td class="number">{row.points}</td>
    <td class="number">{row.participation}</td>
    {moves && <Movement row={row} />}
  </tr>
);

const Board = ({ view, moves }: { readonly view: LeaderboardView; readonly moves: boolean }) => (
  <table class="board">
    <thead>
      <tr>
        <th scope="col">{view.columns.rank}</th>
        <th scope="col">{view.columns.member}</th>
        <th scope="col" class="number">
          {view.columns.points}
        </th>
        <th scope="col" class="number">
          {view.columns.participation}
        </th>
        {moves && (
          <th scope="col" class="number">
            <span class="movement">{view.columns.movement}</span>
          </th>
        )}
      </tr>
    </thead>
    <tbody>
      {view.rows.map((row) => (
        <Row key={row.member} row={row} moves={moves} />
      ))}
    </tbody>
  </table>
);

export const LeaderboardCard = ({ view }: { readonly view: LeaderboardView }) => (
  <>
    <p class="meta">{view.period}</p>
    {view.rows.length > 0 && (
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it may scroll, so the keyboard has to reach it
      <section class="board-scroll" aria-label={view.heading} tabIndex={0}>
        <Board view={view} moves={view.rows.some(({ movement }) => movement !== undefined)} />
      </section>
    )}
    {view.notes.map((note) => (
      <RichText key={note} text={note} />
    ))}
  </>
);
