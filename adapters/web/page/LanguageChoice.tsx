import { usePlayground } from './playground.ts';

/** The channel's language: choosing it is the bot's command, done as the person one is. */
export const LanguageChoice = () => {
  const { command, snapshot } = usePlayground();
  const { language, languages, words } = snapshot;
  return (
    <div class="panel language">
      <label for="language">{words.language}</label>
      <select
        id="language"
        value={language}
        onChange={({ currentTarget }) => command(`language ${currentTarget.value}`)}
      >
        {languages.map(({ code, name }) => (
          <option key={code} value={code} lang={code}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
};
