export { type Json, list, parseJson, record, records, text } from '../json.ts';
