import { Avatar } from './Avatar.tsx';
import { usePlayground } from './playground.ts';

/** Who one is: what the others got privately is not seen. */
export const PeopleChoice = ({
  member,
  choose,
}: {
  readonly member: string;
  readonly choose: (person: string) => void;
}) => {
  const { people, words } = usePlayground().snapshot;
  return (
    <fieldset class="panel people">
      <legend>{words.people}</legend>
      <div class="people-list">
        {people.map(({ id, name }) => (
          <label key={id} class="person">
            <input
              type="radio"
              name="member"
              value={id}
              checked={id === member}
              onChange={() => choose(id)}
            />
            <Avatar person={id} name={name} />
            <span>{name}</span>
          </label>
        ))}
      </div>
      <p class="people-hint">{words.peopleHint}</p>
    </fieldset>
  );
};
