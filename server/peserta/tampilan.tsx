import type { Rekap } from './roster.js'

const LABEL: Record<keyof Rekap, string> = {
  jumlah: 'Peserta', terdaftar: 'Terdaftar', akunAktif: 'Akun aktif', hadirTercatat: 'Kehadiran tercatat',
  lulus: 'Lulus', tidakLulus: 'Tidak lulus', laporan: 'Laporan diterima', berkode: 'Berkode registrasi',
}

/** The counters of a roster, with the way to the list itself. */
export function TampilanRekap({ rekap, pelatihanId }: { rekap: Rekap; pelatihanId: string }) {
  return (
    <section class="kartu">
      <h2>Peserta</h2>
      <dl class="rekap">
        {(Object.keys(LABEL) as (keyof Rekap)[]).map((k) => (
          <div><dt>{LABEL[k]}</dt><dd>{rekap[k]}</dd></div>
        ))}
      </dl>
      <p><a href={`/pelatihan/${pelatihanId}/peserta`}>Lihat daftar peserta</a></p>
    </section>
  )
}
