// A process that brings the database at the given address to the newest tables.
import { openDatabase } from '../../bot/storage/database.ts';
import { migrate } from '../../bot/storage/migrate.ts';

await using database = openDatabase(process.argv[2] ?? '');
await migrate(database);
