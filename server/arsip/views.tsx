export interface Pekerjaan { id: string; judul: string; total: number; selesai: number; status: string; galat: string }
interface Prop { pekerjaan: Pekerjaan[]; konversi: { status: string; jumlah: number }[] }

/** Long work that people may be waiting on, and how the queue of PDFs stands. */
export function DaftarPekerjaan({ pekerjaan, konversi }: Prop) {
  return (
    <>
      <h1>Pekerjaan</h1>
      <p>Antrean PDF: {konversi.map((k) => `${k.jumlah} ${k.status}`).join(', ') || 'kosong'}.</p>
      {pekerjaan.length === 0 && <p class="kosong">Belum ada pekerjaan panjang.</p>}
      <ul class="pekerjaan">{pekerjaan.map((p) => (
        <li>
          <strong>{p.judul}</strong>{' '}
          <progress aria-label={p.judul} max={Math.max(1, p.total)} value={p.selesai}>{p.selesai}/{p.total}</progress>{' '}
          {p.selesai}/{p.total} {p.status}{p.galat && `: ${p.galat}`}
        </li>))}
      </ul>
    </>
  )
}
