"""The command `completion`."""

from __future__ import annotations

import click

_NAME = "aws-appstream"
_VARIABLE = "_AWS_APPSTREAM_COMPLETE"


@click.command()
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
@click.pass_context
def completion(context: click.Context, shell: str) -> None:
    """Print what makes a shell complete.

    It completes commands, options, states, and the names of what there is.

    \b
    bash: echo 'eval "$(aws-appstream completion bash)"' >> ~/.bashrc
    zsh:  echo 'eval "$(aws-appstream completion zsh)"' >> ~/.zshrc
    fish: aws-appstream completion fish > ~/.config/fish/completions/aws-appstream.fish
    """
    from click.shell_completion import get_completion_class

    kind = get_completion_class(shell)
    if kind is None:
        raise click.UsageError(f"there is no completion for {shell}")
    click.echo(kind(context.find_root().command, {}, _NAME, _VARIABLE).source())
