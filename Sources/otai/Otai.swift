import ArgumentParser

@main
struct Otai: ParsableCommand {
}
