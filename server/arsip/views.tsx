const STATUS: Record<string, string> = { menunggu: 'menunggu', selesai: 'selesai', gagal: 'gagal', berjalan: 'berjalan' }

/** Long work that people may be waiting on, and how the queue of PDFs stands. */
export function DaftarPekerjaan({ pekerjaan, konversi }: { pekerjaan: any[]; konversi: { status: string; jumlah: string }[] }) {
  return (
    <>
      <h1>Pekerjaan</h1>
      <p>Antrean PDF: {konversi.map((k) => `${k.jumlah} ${STATUS[k.status]}`).join(', ') || 'kosong'}.</p>
      {pekerjaan.length === 0 && <p class="kosong">Belum ada pekerjaan panjang.</p>}
      <ul class="pekerjaan">{pekerjaan.map((p) => (
        <li>
          <strong>{p.judul}</strong>{' '}
          <progress max={Math.max(1, p.total)} value={p.selesai}>{p.selesai}/{p.total}</progress>{' '}
          {p.selesai}/{p.total} {STATUS[p.status]}{p.galat && `: ${p.galat}`}
        </li>))}
      </ul>
    </>
  )
}
