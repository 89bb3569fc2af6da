import type { Knex } from 'knex'

/** A draft is as secret as its kind: until now only a number brought the security of a letter. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    update naskah n set sec = coalesce(j.sec, t.manifes::jsonb ->> 'sec', 'B')
      from naskah_versi v
      left join templat_versi t on t.sha256 = v.templat_sha256
      left join jenis_naskah j on j.jenis = t.jenis
     where v.naskah_id = n.id and v.versi = n.versi and n.terbit_sha256 is null and n.nomor_id is null;
    alter table naskah add constraint naskah_sec check (sec in ('B', 'T', 'R', 'SR'));
  `)
}
