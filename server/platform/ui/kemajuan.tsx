interface Pekerjaan {
  judul: string
  status: string
  total: number
  selesai: number
  tahap: string
}

/** How far a long job is; while it runs, the page is fetched anew where scripts may run. */
export const Kemajuan = ({ p }: { p: Pekerjaan }) =>
  p.total === 0 && p.status !== 'berjalan' ? (
    <>–</>
  ) : (
    <span class="kemajuan" data-berjalan={p.status === 'berjalan' ? '' : undefined}>
      {p.total === 0 ? <Menunggu judul={p.judul} /> : <Sekian p={p} />}
      {p.tahap && <small> {p.tahap}</small>}
    </span>
  )

// How much there is to do is known once it has begun.
const Menunggu = ({ judul }: { judul: string }) => (
  <>
    <progress aria-label={judul} /> menunggu giliran
  </>
)

const Sekian = ({ p }: { p: Pekerjaan }) => (
  <>
    <progress aria-label={p.judul} max={Math.max(1, p.total)} value={p.selesai} /> {p.selesai} dari{' '}
    {p.total}
  </>
)

/** The package of a job, once there is one; it may lack what failed, and then says so. */
export const HasilPekerjaan = ({
  p,
}: {
  p: { id: string; status: string; berkas: number; cetak: string | null }
}) =>
  p.berkas === 0 ? (
    <span class="redup">{p.status === 'selesai' ? '–' : 'belum ada'}</span>
  ) : (
    <span class="berkas">
      <a href={`/pekerjaan/${p.id}/zip`}>ZIP ({p.berkas} berkas)</a>
      {p.cetak && <a href={`/pekerjaan/${p.id}/cetak`}>PDF siap cetak</a>}
    </span>
  )
