import pg from 'pg';

const INT8 = 20;

/** How values are read from the wire: as `pg` does, but `int8` as a number. None of ours reaches 2^53. */
export const parsers: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) => (oid === INT8 ? Number : pg.types.getTypeParser(oid, format as 'text')),
};
