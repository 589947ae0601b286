//! Paired, interleaved timing of several ways to do the same thing in one process.
//!
//! All ways (*peers*) live in one binary. Every round runs each of them once, in an order shuffled anew, on samples of
//! about half a millisecond; the figure that counts is the median over rounds of `peer time / base time` of the *same*
//! round. So other load on the machine meets all peers alike and drops out. Absolute nanoseconds are shown, but must not
//! be compared between runs. The clock is the time that the thread spent on the processor, so that waiting for it does not count.
//!
//! ```no_run
//! use beian_bench::{Counting, Group};
//!
//! #[global_allocator]
//! static ALLOC: Counting = Counting;
//!
//! fn main() {
//!     let items: Vec<String> = (0..50_000).map(|n| n.to_string()).collect();
//!     Group::new("decimal numbers", &items)
//!         .base("u64", |item| item.parse::<u64>().unwrap_or(0))
//!         .peer("i64", |item| item.parse::<i64>().unwrap_or(0) as u64)
//!         .at_least(0.5) // gate on the peer just added: it takes at least 0.5 times the time of the base
//!         .anchor("str::len", &items, |item| item.len() as u64) // no checksum, may have other items
//!         .run();
//!     beian_bench::finish();
//! }
//! ```
//!
//! Arguments of the bench binary (after `cargo bench … --`): `--quick` (few rounds), `--rounds N`, `--gate` (exit status 1
//! when a gate is missed), `--only PEER --passes N` (that peer alone, without timing: for counting instructions by
//! difference under callgrind), any other word: only the groups whose name contains it.

#![allow(clippy::disallowed_methods, clippy::print_stdout)]

use cpu_time::ThreadTime;
use std::alloc::{GlobalAlloc, Layout, System};
use std::hint::black_box;
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};
use std::time::Duration;

/// The system's allocator, counting. Declare it as `#[global_allocator]` in the bench binary.
pub struct Counting;

static ALLOCATIONS: AtomicU64 = AtomicU64::new(0);
static MISSED: AtomicU64 = AtomicU64::new(0);

// SAFETY: every call is handed on unchanged to the system's allocator.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        ALLOCATIONS.fetch_add(1, Relaxed);
        // SAFETY: the caller keeps the contract of `alloc`.
        unsafe { System.alloc(layout) }
    }
    unsafe fn dealloc(&self, at: *mut u8, layout: Layout) {
        // SAFETY: the caller keeps the contract of `dealloc`.
        unsafe { System.dealloc(at, layout) }
    }
    unsafe fn realloc(&self, at: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        ALLOCATIONS.fetch_add(1, Relaxed);
        // SAFETY: the caller keeps the contract of `realloc`.
        unsafe { System.realloc(at, layout, size) }
    }
}

/// Allocations so far (0 unless [`Counting`] is the global allocator).
#[must_use]
pub fn allocations() -> u64 {
    ALLOCATIONS.load(Relaxed)
}

/// A small deterministic generator of random numbers (xorshift64*), for corpora that are the same in every run.
#[derive(Clone, Debug)]
pub struct Rng(u64);

impl Rng {
    /// A generator with a seed.
    #[must_use]
    pub fn new(seed: u64) -> Self {
        Self(seed | 1)
    }

    /// The next number.
    pub fn draw(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_f491_4f6c_dd1d)
    }

    /// A number below `n` (which must not be 0).
    pub fn below(&mut self, n: u64) -> u64 {
        ((u128::from(self.draw()) * u128::from(n)) >> 64) as u64
    }

    /// True in `percent` of 100 cases.
    pub fn percent(&mut self, percent: u64) -> bool {
        self.below(100) < percent
    }

    /// One of the choices (which must not be empty).
    pub fn pick<'a, T>(&mut self, choices: &'a [T]) -> &'a T {
        &choices[self.below(choices.len() as u64) as usize]
    }
}

type Work<'a> = Box<dyn FnMut(usize, usize) -> u64 + 'a>;

struct Peer<'a> {
    name: &'static str,
    /// Runs `count` items from `start`, and gives the sum of what they gave.
    work: Work<'a>,
    items: usize,
    checked: bool,
    least: Option<f64>,
    itself: Option<f64>,
    most: Option<f64>,
}

/// Peers that do the same thing with the same items.
pub struct Group<'a, I> {
    name: &'static str,
    items: &'a [I],
    peers: Vec<Peer<'a>>,
}

/// What was measured of one peer.
#[derive(Clone, Debug)]
pub struct Figure {
    /// Name of the peer.
    pub name: &'static str,
    /// Median nanoseconds per item.
    pub ns: f64,
    /// Median over the rounds of its time by the time of the base.
    pub ratio: f64,
    /// Allocations per item.
    pub allocations: f64,
}

fn work<'a, J>(items: &'a [J], mut f: impl FnMut(&'a J) -> u64 + 'a) -> Work<'a> {
    Box::new(move |start, mut count| {
        let (mut sum, mut start) = (0_u64, start % items.len());
        while count > 0 {
            let end = items.len().min(start + count);
            for item in &items[start..end] {
                sum = sum.wrapping_add(f(black_box(item)));
            }
            count -= end - start;
            start = 0;
        }
        sum
    })
}

impl<'a, I> Group<'a, I> {
    /// A group over these items (at least one). Let them vary as real ones do: branch predictors learn small corpora.
    #[must_use]
    pub fn new(name: &'static str, items: &'a [I]) -> Self {
        assert!(!items.is_empty(), "{name}: no items");
        Self { name, items, peers: Vec::new() }
    }

    fn add(mut self, name: &'static str, items: usize, checked: bool, work: Work<'a>) -> Self {
        self.peers.push(Peer { name, work, items, checked, least: None, itself: None, most: None });
        self
    }

    /// The way that the others are compared with; add it first. It gives a number that depends on the result.
    #[must_use]
    pub fn base(self, name: &'static str, f: impl FnMut(&'a I) -> u64 + 'a) -> Self {
        assert!(self.peers.is_empty(), "{}: the base comes first", self.name);
        self.peer(name, f)
    }

    /// Another way. The sum of its numbers over all items must be the sum of the base's.
    #[must_use]
    pub fn peer(self, name: &'static str, f: impl FnMut(&'a I) -> u64 + 'a) -> Self {
        let items = self.items;
        self.add(name, items.len(), true, work(items, f))
    }

    /// Something else to set the figures beside, with items of its own and no checksum.
    #[must_use]
    pub fn anchor<J>(self, name: &'static str, items: &'a [J], f: impl FnMut(&'a J) -> u64 + 'a) -> Self {
        assert!(!items.is_empty(), "{name}: no items");
        self.add(name, items.len(), false, work(items, f))
    }

    /// Gate: the peer added last takes at least `ratio` times the time of the base.
    #[must_use]
    pub fn at_least(mut self, ratio: f64) -> Self {
        if let Some(peer) = self.peers.last_mut() {
            peer.least = Some(ratio);
        }
        self
    }

    /// Gate: the peer added last takes at most `ratio` times the time of the base.
    #[must_use]
    pub fn at_most(mut self, ratio: f64) -> Self {
        if let Some(peer) = self.peers.last_mut() {
            peer.itself = Some(ratio);
        }
        self
    }

    /// Gate: the base takes at most `ratio` times the time of the peer added last.
    #[must_use]
    pub fn base_at_most(mut self, ratio: f64) -> Self {
        if let Some(peer) = self.peers.last_mut() {
            peer.most = Some(ratio);
        }
        self
    }

    /// Measures, prints a table, and gives the figures (none when the arguments name another group).
    pub fn run(mut self) -> Vec<Figure> {
        let options = Options::from_args();
        if !options.filters.is_empty() && !options.filters.iter().any(|f| self.name.contains(f.as_str())) {
            return Vec::new();
        }
        if let Some(only) = &options.only {
            for peer in self.peers.iter_mut().filter(|p| p.name == only) {
                black_box((peer.work)(0, peer.items * options.passes));
            }
            return Vec::new();
        }
        // One whole pass of each: warms up, checks the sums, counts allocations and finds the size of a sample.
        let mut expected = None;
        let mut counts = Vec::new();
        let mut allocated = Vec::new();
        for peer in &mut self.peers {
            (peer.work)(0, peer.items);
            let before = allocations();
            let clock = ThreadTime::now();
            let sum = (peer.work)(0, peer.items);
            let took = clock.elapsed();
            allocated.push((allocations() - before) as f64 / peer.items as f64);
            if peer.checked {
                let want = *expected.get_or_insert(sum);
                assert_eq!(sum, want, "{}: {} gives other results than the base", self.name, peer.name);
            }
            let per_item = took.as_secs_f64() / peer.items as f64;
            counts.push((SAMPLE.as_secs_f64() / per_item.max(1e-10)).clamp(1.0, 1e7) as usize);
        }
        let mut rng = Rng::new(0x5eed);
        let mut order: Vec<usize> = (0..self.peers.len()).collect();
        let mut rounds: Vec<(f64, Vec<f64>)> = Vec::new();
        for _ in 0..options.rounds {
            for i in (1..order.len()).rev() {
                order.swap(i, rng.below(i as u64 + 1) as usize);
            }
            let start = rng.below(self.items.len() as u64) as usize;
            let mut times = vec![0.0; self.peers.len()];
            let mut steady = alu();
            for &i in &order {
                let clock = ThreadTime::now();
                black_box((self.peers[i].work)(start, counts[i]));
                times[i] = clock.elapsed().as_secs_f64() * 1e9 / counts[i] as f64;
            }
            steady = steady.max(alu());
            rounds.push((steady, times));
        }
        // Rounds in which a fixed chain of instructions ran slower than it can were disturbed.
        let least = rounds.iter().map(|r| r.0).fold(f64::INFINITY, f64::min);
        let calm: Vec<&Vec<f64>> = rounds.iter().filter(|r| r.0 <= least * 1.03).map(|r| &r.1).collect();
        let kept: Vec<&Vec<f64>> =
            if calm.len() * 3 >= rounds.len() { calm } else { rounds.iter().map(|r| &r.1).collect() };

        println!("\n{} ({} items, {} of {} rounds)", self.name, self.items.len(), kept.len(), rounds.len());
        println!("{:<34} {:>10} {:>10} {:>12}  gate", "", "ns/item", "x base", "allocs/item");
        let mut figures = Vec::new();
        for (i, peer) in self.peers.iter().enumerate() {
            let ns = median(kept.iter().map(|t| t[i]).collect());
            let ratio = median(kept.iter().map(|t| t[i] / t[0]).collect());
            let mut gate = String::new();
            let mut judge = |ok: bool, text: String| {
                if !ok {
                    MISSED.fetch_add(1, Relaxed);
                }
                gate = format!("{text} {}", if ok { "met" } else { "MISSED" });
            };
            if let Some(at_least) = peer.least {
                judge(ratio >= at_least, format!(">= {at_least}x"));
            }
            if let Some(at_most) = peer.itself {
                judge(ratio <= at_most, format!("<= {at_most}x"));
            }
            if let Some(at_most) = peer.most {
                judge(ratio.recip() <= at_most, format!("base {:.2}x of it, <= {at_most}x", ratio.recip()));
            }
            println!("{:<34} {:>10.2} {:>10.2} {:>12.2}  {}", peer.name, ns, ratio, allocated[i], gate);
            figures.push(Figure { name: peer.name, ns, ratio, allocations: allocated[i] });
        }
        figures
    }
}

/// Ends the bench binary: with status 1 when `--gate` was given and a gate was missed.
pub fn finish() {
    let missed = MISSED.load(Relaxed);
    if missed > 0 {
        println!("\n{missed} gates missed");
        if std::env::args().any(|a| a == "--gate") {
            std::process::exit(1);
        }
    }
}

/// Shorter than a slice of the scheduler, longer than the clock's grain.
const SAMPLE: Duration = Duration::from_micros(500);

/// Seconds for a fixed chain of dependent instructions.
fn alu() -> f64 {
    let clock = ThreadTime::now();
    let mut x = black_box(0x9e37_79b9_u64);
    for _ in 0..10_000 {
        x ^= x << 13;
        x ^= x >> 7;
        x ^= x << 17;
    }
    black_box(x);
    clock.elapsed().as_secs_f64()
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

struct Options {
    rounds: usize,
    only: Option<String>,
    passes: usize,
    filters: Vec<String>,
}

impl Options {
    fn from_args() -> Self {
        let mut options = Self { rounds: 101, only: None, passes: 1, filters: Vec::new() };
        let mut args = std::env::args().skip(1);
        while let Some(arg) = args.next() {
            match arg.as_str() {
                "--quick" => options.rounds = 21,
                "--rounds" => options.rounds = args.next().and_then(|n| n.parse().ok()).unwrap_or(101).max(1),
                "--only" => options.only = args.next(),
                "--passes" => options.passes = args.next().and_then(|n| n.parse().ok()).unwrap_or(1),
                "--gate" | "--bench" => {}
                filter => options.filters.push(filter.to_owned()),
            }
        }
        options
    }
}
